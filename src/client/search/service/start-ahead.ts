/**
 * Runs in the head of the search page: if its address has a query, starts the worker that searches and fetches what it will
 * need, before any other script is there. Its element has `data-worker`, the worker's address; `data-index`, that of the
 * folder of the index; `data-starts`, the lower bounds of the files of terms, if they tell the files; `data-stop`, the stop words. A file that it does
 * not foresee, the worker fetches itself. A plain text, as the content policy knows it by its hash.
 */
export const startAhead = String.raw`{
const {worker,index,starts,stop}=document.currentScript.dataset,query=new URLSearchParams(location.search).get('q');
if(query){
const search=window.searchWorker=new Worker(worker,{type:'module'});
search.onerror=()=>{window.searchWorker=undefined};
const bounds=starts?.split(' '),left=new Set(stop.split(' ')),tokens=query.normalize('NFKD').replace(/\p{M}/gu,'').toLowerCase().split(/\s+/);
const words=tokens.filter(one=>/^(?!(?:19|20)\d\d$)[\p{L}\p{N}'’-]+[?!.,;]?$/u.test(one)).flatMap(one=>one.replace(/['’]/g,'').match(/[\p{L}\p{N}]+/gu)??[]).filter(one=>!left.has(one));
const names=new Set(['lexicon.json.gz']);
if(words.length>8)names.add('vocabulary.json.gz');
if(bounds&&tokens.length<=12)for(const word of words)names.add('terms-'+bounds.findLastIndex(one=>one<=word)+'.json.gz');
search.postMessage({coming:[...names]});
for(const name of names)fetch(index+name).then(answer=>answer.ok?answer.arrayBuffer():undefined).catch(()=>{}).then(bytes=>search.postMessage({name,bytes},bytes?[bytes]:[]));
}}`;

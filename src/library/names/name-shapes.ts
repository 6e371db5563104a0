/** What a system's name looks like. Word lists are general research vocabulary, not names of individual papers. */

/** Common acronyms and products of the field that a paper uses rather than introduces, in lower case. */
const COMMON = new Set(
  `ai agi api asic auc bev cnn cnns cot cpu cpus cuda cv ddp dit dl dnn dnns dp dpo dram drl ffn ffns flop flops fp16 fp32
  fp8 fpga fpgas fsdp gan gans gcn gemm gnn gnns gpt gpt-2 gpt-3 gpt-4 gpu gpus grpo hbm hpc int4 int8 iot ir kd kg kv lora
  llm llms lm lms lmm lmms lstm lvlm lvlms mae mcu mcus mha ml mllm mllms mlm mlp mlps moe moes nas ner nerf nlg nlp nlu npu nvidia
  ocr ode ood pca pde pdes peft plm plms ppo ptq pytorch qa qat rag ram rl rlhf rnn rnns rope sft sgd slam slm slms snn snns sota
  sql sram ssd ssl ssm ssms svd svm t2i tpu tpus tta petl transformer transformers tts ui unet u-net vae vaes vit vits vlm vlms vqa vr 2d 3d
  4d ldm ldms adam adamw bert clip imagenet github huggingface arxiv openai google deepspeed megatron-lm qwen qwen2 qwen2.5 llama llama-2 llama2
  llama3 llama-3 mistral gemma chatgpt resnet resnet-50 mamba english python linux t5 batchnorm layernorm alibi flashattention`.split(
    /\s+/,
  ),
);

/** A name joined to one of these is an adjective: `LLM-based`. */
const ADJECTIVE =
  /-(?:based|aware|free|like|style|level|driven|guided|specific|only|oriented|friendly|centric|powered|compatible|bit|scale|trained|wise|agnostic|enhanced|augmented|efficient|optimized|inspired|time|step|shot|end|assisted|enabled|generated|related|tuned)$/i;

export const TOKEN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{No}\u0300-\u036f_+^&*./³²-]*[\p{L}\p{N}\p{No}+*])?`;

/** A single word that can only be a name: capitals inside, only capitals, or letters with digits. */
export function isDistinctive(token: string): boolean {
  if (COMMON.has(token.toLowerCase()) || ADJECTIVE.test(token)) return false;
  if (/^[\p{N}.]+[\p{L}%×]{0,2}$|^\p{N}+-\p{Ll}/u.test(token) || isTitleCompound(token)) return false;
  return /[\p{L}\p{N}+-]\p{Lu}|\p{Lu}.*[\p{N}\p{No}+]/u.test(token);
}

/** "Attention-Aware" and "Mixture-of-Experts" are just capitalized words. */
function isTitleCompound(token: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[-/]\p{Lu}?\p{Ll}+)+$/u.test(token);
}

/** Whether a word or phrase belongs to the field rather than to a paper: "KV", "Large Language Models". */
export function isCommon(name: string): boolean {
  return (
    COMMON.has(name.toLowerCase().replace(/s$/, '')) ||
    COMMON.has(name.toLowerCase()) ||
    COMMON_PHRASE.test(name)
  );
}

const COMMON_PHRASE =
  /\b(?:language models?|neural networks?|state space models?|vision transformers?|attention mechanism|machine learning|deep learning|processing units?|retrieval-augmented generation|mixture[- ]of[- ]experts|low-rank adaptation|reinforcement learning|diffusion models?|neural architecture search)$/i;

const WORD = String.raw`[\p{Lu}][\p{L}\p{N}'’+./-]*[\p{L}\p{N}+]`;
/** At least two capitalized words, joined by small words: "Squeeze, Recover and Relabel". */
export const TITLE_PHRASE = String.raw`${WORD}(?:,? (?:(?:of|and|for|the|with|in|to|on|from|as) ){0,2}(?:${WORD}|\p{Lu}|\d(?:\.\d+)?(?![\p{L}\p{N}%×])|\d+(?:\.\d+)?[BMK](?![\p{L}\p{N}]))){1,9}`;

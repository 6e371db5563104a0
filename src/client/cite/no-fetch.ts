/**
 * Stands for the packages by which the citation library would fetch an address from Node: in a browser they would
 * only bring half of Node along, and references here are made of what the page already has.
 */
export class Headers {}

function refuse(): never {
  throw new Error('a reference is made of what the page has: nothing is fetched');
}
refuse.Headers = Headers;

export default refuse;

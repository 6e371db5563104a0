import path from 'node:path';
import { error, type Problem } from '../../base/problems.ts';
import { formatShard } from '../../base/shard.ts';
import { type FoundShard, MANIFEST, shardsFolder } from './shard-folder.ts';

/**
 * The reasons why the parts found cannot be merged into the site at `out`; empty if they can. At most one problem
 * of each kind.
 */
export function checkShards(found: readonly FoundShard[], out: string): Problem[] {
  const [first, ...rest] = found;
  const folder = path.basename(shardsFolder(out));
  if (!first) {
    return [
      error(
        'shard-missing',
        'there are no parts to merge',
        { file: folder },
        'each part of the site is built separately before the parts are merged',
        'run `npm run build -- --shard 1/2` and `npm run build -- --shard 2/2`, then this again',
      ),
    ];
  }
  const { count, digest } = first.manifest;
  const ofOther = rest.find(({ manifest }) => manifest.count !== count);
  if (ofOther) return [otherCount(first, ofOther, folder)];
  const here = new Set(found.map(({ manifest }) => manifest.index));
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !here.has(index));
  const changed = rest.find(({ manifest }) => manifest.digest !== digest);
  return [
    ...(missing.length > 0 ? [missingShards(missing, count, folder)] : []),
    ...(changed ? [otherContent(first, changed)] : []),
  ];
}

/** The problem of files that differ between parts; `files` is not empty. */
export function unequalFiles(files: readonly string[], out: string): Problem {
  const [first = '', ...rest] = files;
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return error(
    'shards-differ',
    `two parts hold ${first}${more} with different content`,
    { file: path.basename(shardsFolder(out)) },
    'files shared by the parts of one site must be identical',
    'delete the folder and build all parts from one commit; if it happens again, report it as a defect of Lectern',
  );
}

function otherCount(first: FoundShard, other: FoundShard, folder: string): Problem {
  const names = [first, other].map(({ manifest }) => formatShard(manifest));
  return error(
    'shards-differ',
    `the parts ${names.join(' and ')} come from sites divided differently`,
    { file: folder },
    'all parts of a site must come from the same division',
    `delete ${folder}/ and build all parts with the same number after the slash`,
  );
}

function missingShards(missing: readonly number[], count: number, folder: string): Problem {
  const names = missing.map((index) => formatShard({ index, count }));
  return error(
    'shard-missing',
    names.length === 1 ? `the part ${names[0]} is missing` : `the parts ${names.join(', ')} are missing`,
    { file: folder },
    'the site would lack pages and search records',
    names.map((name) => `run \`npm run build -- --shard ${name}\``).join('; '),
  );
}

function otherContent(first: FoundShard, other: FoundShard): Problem {
  const place = ({ folder }: FoundShard) =>
    [path.basename(path.dirname(folder)), path.basename(folder), MANIFEST].join('/');
  return error(
    'shards-differ',
    `the parts ${first.manifest.index} and ${other.manifest.index} were not built from the same files`,
    { file: place(other) },
    'content, code, packages or address changed between the builds, so their pages do not match',
    'build all parts from one commit, with the same BASE_PATH and SITE_URL',
  );
}

// Code that is fetched when it is first needed, and its words.
import { inForce } from './words.js';

/**
 * What `get` imports, asked for once more where it did not arrive. A browser remembers that an address could not be imported,
 * and would refuse it until the page is loaded anew; the second request has an address of its own.
 */
export async function bring(get) {
  const code = await fetched(get);
  await inForce.ready();
  return code;
}

async function fetched(get) {
  try {
    return await get();
  } catch (error) {
    // only the message names the address, as built; where it does not, nothing can be asked for again
    const address = /https?:\S+\.js/.exec(error?.message)?.[0];
    if (!address) throw error;
    return import(`${address}?again=${Date.now()}`);
  }
}

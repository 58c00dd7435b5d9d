/**
 * Gives one file of the model by its plain name (`model.json`, `group1-shard1of7`).
 * @throws PackError when it is not there
 */
export type ReadFile = (name: string) => Promise<ArrayBuffer>;

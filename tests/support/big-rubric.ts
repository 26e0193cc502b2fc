/** Makes a rubric file of any size that the format allows. */
export function bigRubric({
  stages,
  statementsPerStage,
  levels,
}: {
  stages: number;
  statementsPerStage: number;
  levels: number;
}): string {
  const en = (text: string) => ({ en: text });
  return JSON.stringify({
    format: 'lanes-rubric',
    formatVersion: 1,
    id: `big-${stages}-${statementsPerStage}-${levels}`,
    edition: 1,
    title: en(`Big: ${stages} stages, ${statementsPerStage} statements each`),
    scale: {
      levels: Array.from({ length: levels }, (_, i) => ({
        id: `level-${i + 1}`,
        label: en(`Step ${i + 1}`),
        means: en(`What step ${i + 1} means.`),
      })),
    },
    stages: Array.from({ length: stages }, (_, s) => ({
      id: `stage-${s + 1}`,
      name: en(`Stage ${s + 1}`),
      challenge: en(`What about stage ${s + 1}?`),
      statements: Array.from({ length: statementsPerStage }, (_, i) => ({
        id: `stage-${s + 1}-${i + 1}`,
        text: en(`Statement ${i + 1} of stage ${s + 1} is true of how we work with communities.`),
      })),
    })),
  });
}

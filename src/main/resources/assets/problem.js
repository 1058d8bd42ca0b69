// What a refused request says, in one sentence.
export const problem = async (answer) => {
  const body = await answer.text();
  try {
    const told = JSON.parse(body);
    return told.detail ?? told.title ?? `${answer.status}`;
  } catch {
    return `${answer.status}`;
  }
};

// What the dialog to embed a figure is opened with, for every figure: the values of its first preset, the controls to move first.
import catalogue from '../../../pkg/built/catalogue.js';

const given = (room, { id, title, params, primary }) => {
  const names = params.map(({ name }) => name);
  const preset = room.presets.find(({ applies_to: ids }) => ids.includes(id));
  const values = (preset?.values ?? []).filter(({ name }) => names.includes(name)).map(({ name, value }) => [name, value]);
  return [id, {
    base: 'https://example.org/v/', id, title, values: String(new URLSearchParams(values)), zoom: '', axes: '', points: '', theme: 'light',
    controls: primary.slice(0, 3), caption: '', direction: '', without: [], summary: title, height: 500,
  }];
};

export const offered = [...catalogue.theories, ...catalogue.comparisons].flatMap((room) => room.figures.map((figure) => given(room, figure)));

/** `<vitreous-figure figure="..." params="name=value&..." theme="light|dark" text-scale="1" width="pixels" height="pixels" controls="name name" zoom="panel:from..to:from..to" axes="panel:log:linear" points="panel:name:x y error,x y" page="address of the hosted page" without="title source link">`. */
export class VitreousFigure extends HTMLElement {
  /** Its inputs, and where its panels are, from pixels to coordinates; `map` is null before the first drawing. It sends `vitreous-drawn` after each. */
  readonly drawn: { inputs: Record<string, number | string>; map: object | null };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitreous-figure': VitreousFigure;
  }
}

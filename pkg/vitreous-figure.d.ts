/** `<vitreous-figure figure="..." params="name=value&..." theme="light|dark" text-scale="1" height="pixels" controls="name name">`. */
export class VitreousFigure extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'vitreous-figure': VitreousFigure;
  }
}

/** `<vitreous-figure figure="..." params="name=value&..." theme="light|dark" controls>`. */
export class VitreousFigure extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'vitreous-figure': VitreousFigure;
  }
}

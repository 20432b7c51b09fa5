/**
 * The user's guide: one page per task, in French, inside the product.
 *
 * <ul>
 *   <li>GUI-1 Marks of HTML in a text of the guide are shown as they are written, never obeyed.
 *   <li>GUI-2 A link leads to a page that the reader can open; to any other, its words stay.
 *   <li>GUI-3 A picture that is not there leaves nothing behind.
 *   <li>GUI-4 A page of the guide is found by the words that it holds, all of them, whatever their
 *       accents, their case, their plural or how they end.
 * </ul>
 */
package fr.prefecture.clu.guide;

/**
 * Lists that the database filters, orders, counts and cuts.
 *
 * <p>A boundary is {@link fr.prefecture.clu.list.Listed}: it keeps one {@link
 * fr.prefecture.clu.list.ListQuery} with the sorts and filters that may be asked for, and adds the
 * conditions of its caller's rights. {@link fr.prefecture.clu.list.Lists} reads it: an {@link
 * fr.prefecture.clu.list.Ask} comes in, a {@link fr.prefecture.clu.list.Slice} goes out; nothing of
 * a list is loaded, filtered or sorted in Java.
 */
package fr.prefecture.clu.list;

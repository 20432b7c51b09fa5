/**
 * The kit for lists: a page declares columns as {@code p:column}s inside {@code clu:list}, a bean
 * of a few lines names the boundary, the filters and the acts. The address is the only state.
 *
 * <p>{@link fr.prefecture.clu.web.kit.ListPage} is what a bean extends, {@link
 * fr.prefecture.clu.web.kit.ListDeclaration} what it fills in, {@link
 * fr.prefecture.clu.web.kit.ListView} what the tag and the table ask. Nothing here belongs to a
 * feature.
 */
package fr.prefecture.clu.web.kit;

/** The pages of the views that people save of lists. */
package fr.prefecture.clu.web.list;

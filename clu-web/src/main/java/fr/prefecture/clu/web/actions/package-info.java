/** The plan of action: its list, its forms, its exports. */
package fr.prefecture.clu.web.actions;

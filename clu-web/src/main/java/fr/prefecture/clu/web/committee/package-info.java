/** The pages of the users' committee. */
package fr.prefecture.clu.web.committee;

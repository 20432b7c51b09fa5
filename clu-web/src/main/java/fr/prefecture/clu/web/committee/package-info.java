/** The pages of the users' committee: who sits in it, its meetings, their minutes. */
package fr.prefecture.clu.web.committee;

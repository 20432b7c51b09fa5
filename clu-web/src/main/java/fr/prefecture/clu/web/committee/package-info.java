/** The pages of the users' committee: its meetings, from the first idea to the signed minutes. */
package fr.prefecture.clu.web.committee;

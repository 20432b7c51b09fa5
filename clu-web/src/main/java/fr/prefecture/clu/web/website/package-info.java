/** The pages of the public website: its year, its sections, what is declared of it, its rule. */
package fr.prefecture.clu.web.website;

/** What the staff of a préfecture ask of the product all at once, for Gatling, which sends it. */
package fr.prefecture.clu.load;

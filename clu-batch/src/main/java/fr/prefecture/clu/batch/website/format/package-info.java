/** What the feeds of a website say: pages, instants, what was done. Plain Java, without files. */
package fr.prefecture.clu.batch.website.format;

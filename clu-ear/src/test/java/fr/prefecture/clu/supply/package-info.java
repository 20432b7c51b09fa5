/**
 * What is shipped: which libraries, under which licences, and what is known against them. No server
 * runs for it; the list of parts that the build writes beside the archive is compared with the
 * archive itself.
 */
package fr.prefecture.clu.supply;

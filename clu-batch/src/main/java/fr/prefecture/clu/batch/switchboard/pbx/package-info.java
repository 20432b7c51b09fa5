/**
 * Reads the queue log of a switchboard from its own database, as rows that become a file of the
 * inbox: decision 0090.
 */
package fr.prefecture.clu.batch.switchboard.pbx;

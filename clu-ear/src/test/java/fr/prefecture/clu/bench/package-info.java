/**
 * What the switchboard's night costs beside others that count the same log: a hand-tuned program,
 * an analytical database, a copy into PostgreSQL, a job that takes each line for an item. All print
 * the same hours, or the comparison fails. A comparison runs by its name; a short form of it runs
 * with the other tests of the server.
 */
package fr.prefecture.clu.bench;

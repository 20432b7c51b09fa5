/**
 * The pages of the centre: its periods, how they are typed, explained and noted; who handles what,
 * and what becomes of the backlog.
 */
package fr.prefecture.clu.web.cert;

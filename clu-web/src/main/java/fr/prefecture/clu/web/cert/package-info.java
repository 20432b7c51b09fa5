/** The pages of the centre: its periods, how they are typed, explained and noted. */
package fr.prefecture.clu.web.cert;

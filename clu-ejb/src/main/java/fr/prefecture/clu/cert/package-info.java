/**
 * The centre d'expertise et de ressources titres: what it receives, decides and has waiting, for
 * each département that it serves.
 */
package fr.prefecture.clu.cert;

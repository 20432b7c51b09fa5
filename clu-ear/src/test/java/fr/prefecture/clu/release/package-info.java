/** What a release is made of, and that what was made of it can be used as it is. */
package fr.prefecture.clu.release;

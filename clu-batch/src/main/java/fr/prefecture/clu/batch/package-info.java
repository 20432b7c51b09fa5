/** What runs at night. */
package fr.prefecture.clu.batch;

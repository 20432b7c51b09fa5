/**
 * Takes guards out of a copy of the product, one at a time, and wants the test that watches over it
 * to be red: a suite that has become fast, or green, by losing its sight is found out here. The
 * faults are in {@code faults.txt}; a run plants three of them, which the hash of its commit draws,
 * with {@code -Pslow} all.
 */
package fr.prefecture.clu.planted;

/**
 * Tables that people make: CSV, XLSX and ODS, known by what they hold and never by their name, read
 * row by row and within bounds. A spreadsheet is data: nothing in it is computed, fetched or run.
 */
package fr.prefecture.clu.batch.table;

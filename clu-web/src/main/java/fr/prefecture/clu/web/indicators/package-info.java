/** Pages of the indicators: what they measure, and who is asked for what nobody can compute. */
package fr.prefecture.clu.web.indicators;

/** What people see. */
package fr.prefecture.clu.web;

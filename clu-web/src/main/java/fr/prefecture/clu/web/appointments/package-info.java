/** The pages of the appointments: what became of them, the grid, what might be done about it. */
package fr.prefecture.clu.web.appointments;

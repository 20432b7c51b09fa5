package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.Address;

/**
 * A link to a list that is asked for otherwise.
 *
 * @param id by which a script finds it again to keep the focus
 * @param announcement what is said once it was followed; empty where the status says it
 * @param current whether it leads to what is shown
 */
public record ListLink(
        String id, String text, String address, boolean current, String announcement) {

    ListLink(String id, String text, Address address, boolean current) {
        this(id, text, address.toString(), current, "");
    }
}

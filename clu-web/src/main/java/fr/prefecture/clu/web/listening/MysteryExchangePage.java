package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.web.shared.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What goes to the partner of a mystery survey, and what comes back. */
@Named
@RequestScoped
public class MysteryExchangePage extends MysteryFrame {

    /** There is something to send. */
    public boolean isSendable() {
        return isWritable() && (isOurs() ? row().contacts() > 0 : row().made() > 0);
    }

    public String getFile() {
        return MysteryFiles.address(request, isOurs() ? "commande" : "retour", number(), "json");
    }

    public String getSchema() {
        return MysteryFiles.schema(request);
    }

    public String getImportAddress() {
        return Address.of(request, MysteryImportPage.PATH).toString();
    }

    public String getReference() {
        return row().reference();
    }
}

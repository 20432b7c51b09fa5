package fr.prefecture.clu.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * DOC-7: the head of a table that goes on is seen on each page, and read once: the printer's
 * library tags it as often as it paints it, and so who listens to a table of nine pages heard it
 * nine times.
 */
final class RepeatedHeads {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    /** What is to be read no more, by its number on its page. */
    private final IdentityHashMap<COSDictionary, Set<Integer>> silent = new IdentityHashMap<>();

    private COSDictionary firstPage;

    private RepeatedHeads() {}

    static void readOnce(PDDocument pdf) throws IOException {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        RepeatedHeads heads = new RepeatedHeads();
        heads.search(root.getCOSObject(), false, null);
        if (heads.silent.isEmpty()) {
            return;
        }
        for (PDPage page : pdf.getPages()) {
            Set<Integer> numbers = heads.silent.get(page.getCOSObject());
            if (numbers != null) {
                silence(pdf, page, numbers);
                forget(root.getParentTree().getCOSObject(), page.getStructParents(), numbers);
            }
        }
    }

    /** Takes out of a head what stands on another page than its first. */
    private void search(COSDictionary node, boolean inHead, COSDictionary pageAbove) {
        boolean head = inHead;
        if ("THead".equals(node.getNameAsString(COSName.S))) {
            head = true;
            firstPage = null;
        }
        COSDictionary own = node.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? pageAbove : own;
        List<COSBase> kept = new ArrayList<>();
        boolean taken = false;
        for (COSBase kid : kids(node)) {
            COSDictionary leaf = kid instanceof COSDictionary d ? d : null;
            if (leaf != null && leaf.containsKey(COSName.S)) {
                search(leaf, head, page);
                kept.add(kid);
            } else if (head && isRepeated(kid, page)) {
                taken = true;
            } else {
                kept.add(kid);
            }
        }
        if (taken) {
            COSArray array = new COSArray();
            kept.forEach(array::add);
            node.setItem(COSName.K, array);
        }
    }

    private boolean isRepeated(COSBase kid, COSDictionary pageAbove) {
        COSDictionary page = pageAbove;
        int number = -1;
        if (kid instanceof COSInteger integer) {
            number = integer.intValue();
        } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
            number = reference.getInt(COSName.MCID);
            COSDictionary own = reference.getCOSDictionary(COSName.PG);
            page = own == null ? pageAbove : own;
        }
        if (number < 0 || page == null) {
            return false;
        }
        if (firstPage == null) {
            firstPage = page;
        }
        if (page == firstPage) {
            return false;
        }
        silent.computeIfAbsent(page, p -> new HashSet<>()).add(number);
        return true;
    }

    private static List<COSBase> kids(COSDictionary node) {
        COSBase kids = node.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            List<COSBase> all = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
            return all;
        }
        return kids == null ? List.of() : List.of(kids);
    }

    /** Marks these parts of a page as decoration. */
    private static void silence(PDDocument pdf, PDPage page, Set<Integer> numbers)
            throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        List<Object> written = new ArrayList<>(tokens.size());
        for (Object token : tokens) {
            int last = written.size();
            if (token instanceof Operator operator
                    && operator.getName().equals("BDC")
                    && numbers.contains(number(page, written.get(last - 1)))) {
                written.set(last - 2, ARTIFACT);
                written.remove(last - 1);
                written.add(Operator.getOperator("BMC"));
            } else {
                written.add(token);
            }
        }
        PDStream content = new PDStream(pdf);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(written);
        }
        page.setContents(content);
    }

    private static int number(PDPage page, Object properties) {
        if (properties instanceof COSName name) {
            PDPropertyList list = page.getResources().getProperties(name);
            return list == null ? -1 : list.getCOSObject().getInt(COSName.MCID, -1);
        }
        return properties instanceof COSDictionary direct ? direct.getInt(COSName.MCID, -1) : -1;
    }

    /** The page no more says which tag these parts belong to. */
    private static void forget(COSDictionary tree, int page, Set<Integer> numbers) {
        COSArray entries = tree.getCOSArray(COSName.NUMS);
        for (int i = 0; entries != null && i + 1 < entries.size(); i += 2) {
            if (entries.getObject(i) instanceof COSNumber key
                    && key.intValue() == page
                    && entries.getObject(i + 1) instanceof COSArray tags) {
                numbers.stream()
                        .filter(n -> n < tags.size())
                        .forEach(n -> tags.set(n, COSNull.NULL));
            }
        }
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                forget(kid, page, numbers);
            }
        }
    }
}

package org.rungwork.intake.onet;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rungwork.vocabulary.Identifiers;

/** IRIs for what O*NET knows by codes only. They hold no version, so that what links to them outlives an update. */
final class OnetIds {

    private static final String NAMESPACE = Identifiers.NAMESPACE + "onet/";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-";

    private OnetIds() {}

    static Node occupation(String code) {
        return id(code);
    }

    static Node element(String id) {
        return id("element/" + id);
    }

    static Node rating(String code, String element) {
        return id("rating/" + code + "--" + element);
    }

    /** Technology skills have no code of their own: the name within the commodity is one. */
    static Node technology(String commodity, String example) {
        return id("technology/" + commodity + "/" + encoded(example));
    }

    static Node related(String from, String to) {
        return id("related/" + from + "--" + to);
    }

    static Node task(String id) {
        return id("task/" + id);
    }

    static Node jobZone(String number) {
        return id("job-zone/" + number);
    }

    static Node category(String element, String number) {
        return id("category/" + element + "--" + number);
    }

    static Node share(String code, String element, String number) {
        return id("share/" + code + "--" + element + "--" + number);
    }

    private static Node id(String local) {
        return NodeFactory.createURI(NAMESPACE + local);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.replace(' ', '-').getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}

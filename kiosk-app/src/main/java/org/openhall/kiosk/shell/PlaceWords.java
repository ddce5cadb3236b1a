package org.openhall.kiosk.shell;

import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.kiosk.wording.KindWords;

/** Where a citizen is, for staff who are called: the kind of screen, never what was typed or which record is read. Pure. */
final class PlaceWords {

    private PlaceWords() {}

    static String of(Optional<Route> route) {
        return route.map(PlaceWords::of).orElse("");
    }

    private static String of(Route route) {
        return switch (route) {
            case Route.Home _,Route.Attract _ -> "首页";
            case Route.Search _ -> "查找";
            case Route.Domains _ -> "政府信息";
            case Route.Shelf _ -> "列表";
            case Route.Read read -> Kind.of(read.key().kind()).map(KindWords::of).orElse("内容");
            case Route.Pages _ -> "附件";
            case Route.Staff _ -> "本机设备";
        };
    }
}

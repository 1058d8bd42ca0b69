package org.rungwork.limits;

import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Exchanges what could take for ever or grow without end for what has bounds and means the same. */
final class GuardedExpressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex match -> new GuardedMatch(arguments);
            case E_StrReplace replacement -> new GuardedReplacement(arguments);
            case E_StrConcat text -> new BoundedConcatenation(arguments);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction0 function) {
        return function instanceof E_BNode.BNode0 ? new CountedBlankNode() : super.transform(function);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return switch (function) {
            case E_StrEncodeForURI encoding -> new BoundedEncoding(argument);
            case E_BNode.BNode1 labelled -> new CountedLabelledBlankNode(argument);
            default -> super.transform(function, argument);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return switch (function) {
            case E_Multiply product -> new BoundedProduct(left, right);
            case E_StrDatatype literal -> new BoundedLiteral(left, right);
            default -> super.transform(function, left, right);
        };
    }
}

package dev.platform.policy;

import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeLibrary;
import dev.platform.model.Quantity;

/** The functions of Kubernetes for amounts such as {@code 500m} and {@code 2Gi}. */
final class Quantities implements CelCompilerLibrary, CelRuntimeLibrary {
    static final Quantities LIBRARY = new Quantities();

    private static final CelType QUANTITY = OpaqueType.create("kubernetes.Quantity");

    private Quantities() {}

    @Override
    public void setCheckerOptions(CelCheckerBuilder checker) {
        checker.addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                        "quantity",
                        CelOverloadDecl.newGlobalOverload("string_to_quantity", QUANTITY, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        "isQuantity",
                        CelOverloadDecl.newGlobalOverload("is_quantity_string", SimpleType.BOOL, SimpleType.STRING)),
                comparison("compareTo", SimpleType.INT),
                comparison("isLessThan", SimpleType.BOOL),
                comparison("isGreaterThan", SimpleType.BOOL));
    }

    private static CelFunctionDecl comparison(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newMemberOverload("quantity_" + name, result, QUANTITY, QUANTITY));
    }

    @Override
    public void setRuntimeOptions(CelRuntimeBuilder runtime) {
        runtime.addFunctionBindings(ImmutableList.of(
                CelFunctionBinding.from("string_to_quantity", String.class, Quantity::parse),
                CelFunctionBinding.from("is_quantity_string", String.class, Quantities::isQuantity),
                CelFunctionBinding.from(
                        "quantity_compareTo", Quantity.class, Quantity.class, (a, b) -> (long) a.compareTo(b)),
                CelFunctionBinding.from(
                        "quantity_isLessThan", Quantity.class, Quantity.class, (a, b) -> a.compareTo(b) < 0),
                CelFunctionBinding.from(
                        "quantity_isGreaterThan", Quantity.class, Quantity.class, (a, b) -> a.compareTo(b) > 0)));
    }

    private static boolean isQuantity(String text) {
        try {
            Quantity.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

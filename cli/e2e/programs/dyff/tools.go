//go:build tools

// Package tools names the program that is built from the modules in go.mod.
package tools

import _ "github.com/homeport/dyff/cmd/dyff"

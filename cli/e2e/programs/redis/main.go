// Redis for machines that have no redis-server: the same protocol, in memory only.
package main

import (
	"fmt"
	"os"

	"github.com/alicebob/miniredis/v2"
)

// Takes the options that are given to redis-server, of which --port matters.
func main() {
	port := "6379"
	for i, word := range os.Args {
		if word == "--port" && i+1 < len(os.Args) {
			port = os.Args[i+1]
		}
	}
	if err := miniredis.NewMiniRedis().StartAddr("127.0.0.1:" + port); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	select {}
}

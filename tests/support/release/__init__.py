"""The rehearsal of a release: `make release-check` makes twice what a tag would publish, and looks inside."""

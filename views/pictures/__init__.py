"""Pictures of views: a drawing with its words, to take along, to frame and to preview."""

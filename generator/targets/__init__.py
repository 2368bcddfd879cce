"""One package a target; a new one is found by its folder, nothing here is edited for it."""

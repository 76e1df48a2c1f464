# Outside of a project only the global levels are there.
run dvc config --global core.analytics false
run dvc config --global core.analytics
run dvc config --list --global
run dvc config core.analytics true

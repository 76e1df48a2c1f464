# A project without Git: the config says so, and nothing is ignored.
run dvc init --no-scm
run dvc root
run dvc status

# core.autostage makes no difference to an experiment.
deviation exec-refs
deviation index-kept
project
printf '[core]\n    autostage = true\n' >.dvc/config
small_pipeline
commit pipeline
run dvc exp run -n e1 -S lr=0.5

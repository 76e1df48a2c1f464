# What was changed, and what is missing.
deviation legacy-manifests
project
old_data
run dvc status
run dvc checkout
run dvc status
printf "a\nb\n" >f
run dvc status
rm d/one
run dvc status
rm .dvc/cache/dd/*
run dvc status

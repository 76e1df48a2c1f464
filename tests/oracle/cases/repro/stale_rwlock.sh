# Locks left by a process that is dead are taken away, with a word.
project
small_pipeline
printf '{"write": {"%s/model.txt": {"pid": 4999999, "cmd": "dvc repro"}}, "read": {"%s/data.txt": [{"pid": 4999998, "cmd": "dvc repro"}]}}' \
    "$PWD" "$PWD" >.dvc/tmp/rwlock
run dvc repro
run dvc status

# A project of DVC 2: entries without `hash`, objects directly below the cache directory.
project
old_data
run dvc status
run dvc checkout
run dvc status
snapshot
printf 'changed\r\n' >>f
run dvc status
run dvc add f
run dvc status
printf 'a\nb\n' >d/crlf
run dvc status

# Remotes are sections of the configuration; the first names the default.
project
run dvc remote add -d store /ext/store
run dvc remote add other s3://bucket/prefix
run dvc remote add spaced '/ext/with blank, comma #hash'
run dvc remote list
run dvc remote add store /ext/again
run dvc remote add -f store /ext/again
run dvc remote add --default --force Third ssh://user@host:22/path
run dvc remote list
run dvc config --list

# Outputs that only the cache of DVC 2 has.
project
old_data
old_stages
rm -f last
run dvc repro

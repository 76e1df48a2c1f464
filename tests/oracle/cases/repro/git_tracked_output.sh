# An output that Git tracks is refused once it is made.
deviation saved-outputs
project
small_pipeline
echo old >model.txt
commit all
run dvc repro

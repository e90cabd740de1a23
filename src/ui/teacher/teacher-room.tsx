const TeacherRoom = () => null
export default TeacherRoom

const PupilRoom = () => null
export default PupilRoom
